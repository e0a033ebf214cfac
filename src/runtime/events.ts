/**
 * Events: what happened to secrets and keys, by names and IDs only.
 *
 * @module
 */
import { channel } from 'node:diagnostics_channel';
import type { EventType, KeyManagerEvent } from './types.ts';

/** Takes what is known about an event; its time is added. */
export type Emit = (type: EventType, event: Omit<KeyManagerEvent, 'type' | 'time'>) => void;

type Listener = (event: KeyManagerEvent) => void;

/** The events of one manager. */
export interface Events {
  readonly emit: Emit;
  on(type: EventType | '*', listener: Listener): () => void;
}

/** Makes the events of a manager, which also go to the `keyturn:…` diagnostics channels. */
export const createEvents = (now: () => number): Events => {
  const listeners = new Map<string, Set<Listener>>();
  const heard = (type: string): readonly Listener[] => [...listeners.get(type) ?? []];
  return {
    emit(type, event) {
      const whole: KeyManagerEvent = { type, time: now(), ...event };
      for (const listener of [...heard(type), ...heard('*')]) callApart(() => listener(whole));
      channel(channelOf(type)).publish(whole);
    },
    on(type, listener) {
      const set = listeners.get(type) ?? new Set();
      listeners.set(type, set.add(listener));
      return () => void set.delete(listener);
    },
  };
};

/** A listener's error is the program's, not the reader's: it surfaces as an uncaught exception, as with `EventTarget`. */
export const callApart = (listener: () => void): void => {
  try {
    listener();
  } catch (error) {
    process.nextTick(() => { throw error; });
  }
};

const channelOf = (type: EventType): string => {
  if (type.startsWith('secret.')) return 'keyturn:secret';
  return type.startsWith('rotation.') ? 'keyturn:rotation' : 'keyturn:key';
};
