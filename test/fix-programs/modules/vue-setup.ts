/**
 * A Vue component: browsers get it, so the key manager gives it randomness, and no secrets.
 *
 * @rotation none
 */
import form from './vue-setup/SignUp.vue';

const stateOf = (value: unknown): { readonly resetCode: string; readonly makePassword: () => string } => value as never;

export function* main() {
  const state = stateOf(form.setup({}, { expose: () => undefined }));
  yield /^\d{6}$/.test(state.resetCode);
  yield state.makePassword().length;
}
