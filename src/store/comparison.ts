import { create } from 'zustand';

/** The place of the plan that the others are held against. It changes no plan, so nothing keeps it. */
export const useBase = create<{ readonly base: number }>(() => ({ base: 0 }));

export const compareWith = (base: number): void => useBase.setState({ base });
