export { runInPool, workerCount } from './inPool.ts';
export type { Pool } from './inPool.ts';
export { runInThread } from './inThread.ts';
export type { FromWorker, Port, ToWorker } from './message.ts';
export { portInThread, portOfWorker } from './ports.ts';
export { serve } from './serve.ts';
export type { Cancel, News, Platform, Runner, Search, Work } from './work.ts';
