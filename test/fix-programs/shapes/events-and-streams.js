/**
 * Listeners of an emitter, a transform stream, and a chain of promises.
 *
 * @secret stream-secret: Schist-Drum-35-Lowland-elk → Shale-Fife-80-Upland-yak
 * @rotation follows
 */
import { createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Readable, Transform } from 'node:stream';

const STREAM_SECRET = process.env.STREAM_SECRET;

const emitter = new EventEmitter();
emitter.on('sign', (text, done) => done(createHmac('sha256', STREAM_SECRET).update(text).digest('hex')));

const signer = () => new Transform({
  objectMode: true,
  transform(chunk, _encoding, done) {
    done(null, createHmac('sha256', process.env.STREAM_SECRET).update(String(chunk)).digest('base64'));
  },
});

const emitted = (text) => new Promise((resolve) => emitter.emit('sign', text, resolve));
const chained = (text) => Promise.resolve(text)
  .then((given) => [given, STREAM_SECRET])
  .then(([given, secret]) => createHmac('md5', secret).update(given).digest('hex'))
  .finally(() => STREAM_SECRET.length);

export async function* main() {
  const all = async () => [await emitted('a'), await Readable.from(['b']).pipe(signer()).toArray(), await chained('c')];
  yield await all();
  yield await all();
}
