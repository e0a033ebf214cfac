/** Which addresses carry secrets in the open: http to another machine. */
import { deploymentOf, isDevelopment } from '../deployment.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Whether an address leads to this machine. */
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/** Whether an address may be used: https, http to this machine, and in development http to any. */
export const isSafeAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback(url) || isDevelopment(deploymentOf())));
};
