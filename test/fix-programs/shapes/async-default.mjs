/**
 * A default of an async function's parameter, where `await` would be a syntax error.
 *
 * @secret upload-token: Lichen-Bridge-47-Pigeon-sky → Fungus-Tunnel-92-Magpie-sea
 * @rotation follows
 */
const upload = async (name, { token = process.env.UPLOAD_TOKEN } = {}) => `${name}?${token}`;

export async function* main() {
  yield await upload('a.png');
  yield await upload('a.png');
  yield await upload('a.png', { token: 'mine' });
}
