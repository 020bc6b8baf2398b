export { runInPool, workerCount } from './inPool.ts';
export type { Pool } from './inPool.ts';
export { runInThread } from './inThread.ts';
export type { FromWorker, Port, ToWorker } from './message.ts';
export { portInThread, portOfWorker, startPort } from './ports.ts';
export { serve } from './serve.ts';
export { trustOwn } from './trust.ts';
export type { TrustedTypes } from './trust.ts';
export type { Cancel, News, Platform, Runner, Search, Work } from './work.ts';
