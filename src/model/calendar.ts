import { figure } from '../calculus/index.ts';

/** Conversions of time. A year is 365.25 days, a month a twelfth of it: those of the published methods. */

export const secondsPerHour = figure({ symbol: '3600', unit: 's/h' });
export const secondsPerDay = figure({ symbol: '86400', unit: 's/d' });
export const hoursPerYear = figure({ symbol: '8766', unit: 'h' });
export const hoursPerMonth = figure({ symbol: '730.5', unit: 'h/month' });
