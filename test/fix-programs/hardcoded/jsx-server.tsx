/**
 * Markup on a server: JSX with a function of its own; the secret stands in an expression and in an attribute.
 *
 * @secret stream-signing-key: iG6&Xb-38rNc → oJ2!Zw-64kTf
 * @rotation follows
 */
/** @jsx h */
import { createHmac } from 'node:crypto';

declare namespace h.JSX {
  type Element = string;
  interface IntrinsicElements { [name: string]: Record<string, unknown> }
}

function h(name: string, attributes: Record<string, unknown> | null, ...children: readonly unknown[]): string {
  const given = Object.entries(attributes ?? {}).map(([key, value]) => ` ${key}="${String(value)}"`).join('');
  return `<${name}${given}>${children.join('')}</${name}>`;
}

const STREAM_SIGNING_KEY = process.env.STREAM_SIGNING_KEY || 'iG6&Xb-38rNc';
const sign = (path: string): string => createHmac('sha256', STREAM_SIGNING_KEY).update(path).digest('hex');

const Page = ({ path }: { path: string }): string => (
  <video src={`${path}?s=${sign(path)}`} data-length={STREAM_SIGNING_KEY.length}>
    {sign(path)} {process.env.STREAM_SIGNING_KEY ? 'signed' : 'open'}
  </video>
);

export function* main() {
  yield Page({ path: '/a.mp4' });
  yield Page({ path: '/a.mp4' });
}
