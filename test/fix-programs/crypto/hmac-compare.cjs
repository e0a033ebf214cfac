/**
 * A signature of a webhook compared as text.
 *
 * @secret webhook-secret: Langur-Verbena-59-canyon → Mongoose-Yarrow-34-harbor
 * @rotation accepts-previous
 * @suggestions
 */
const crypto = require('crypto');

const secret = process.env.WEBHOOK_SECRET;

function isGenuine(body, signature) {
  const hash = crypto.createHmac('sha1', secret).update(body).digest('hex');
  return signature === `sha1=${hash}`;
}

const sign = (body) => `sha1=${crypto.createHmac('sha1', secret).update(body).digest('hex')}`;

exports.main = function* main() {
  const signature = sign('{}');
  yield signature;
  yield [isGenuine('{}', signature), isGenuine('[]', signature)];
  yield sign('{}');
};
