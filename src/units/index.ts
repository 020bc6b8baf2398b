export * from './decimal.ts';
export * from './unit.ts';
export * from './numeral.ts';
