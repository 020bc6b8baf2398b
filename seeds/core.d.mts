import type { Plugin } from 'vite';
export function coreOfFigure(figure: object): object;
export function coreOfAccelerator(accelerator: object): object;
export function coreSeeds(): Plugin;
