import { library } from '../provenance/index.ts';
import { withPlans } from '../scenario/index.ts';
import { replaceShelf } from '../store/index.ts';

/** From here on plans are read with every record. */
export const shelveLibrary = (): void => replaceShelf(withPlans(library));
