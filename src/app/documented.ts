import type { DocumentedEstimate, Estimate } from '../analysis/index.ts';
import { library } from '../provenance/index.ts';

/** An estimate with the words of every claim; what else the shelf holds by now (runs as plans, the machine room) stays. */
export const documented = (made: Estimate): DocumentedEstimate => ({ ...made, library: { ...made.library, ...library } });
