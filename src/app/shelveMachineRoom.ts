import { withMachineRoom } from '../scenario/index.ts';
import { currentShelf, replaceShelf } from '../store/index.ts';

/** From here on plans can have their utilisation predicted. */
export const shelveMachineRoom = (): void => replaceShelf(withMachineRoom(currentShelf()));
