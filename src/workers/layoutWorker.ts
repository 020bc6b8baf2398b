import type { LayoutQuestion } from '../performance/index.ts';
import { layoutWork } from './layouts.ts';
import type { ToWorker } from './message.ts';
import { serve } from './serve.ts';

/** A worker that searches layouts. */
const take = serve(layoutWork, (message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToWorker<LayoutQuestion>>) => take(data));
