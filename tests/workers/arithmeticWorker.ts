import { serve, type ToWorker } from '../../src/workers/index.ts';
import { arithmetic, type Rests } from './arithmetic.ts';

/** A real worker that answers questions of arithmetic. */
const take = serve(arithmetic, (message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToWorker<Rests>>) => take(data));
