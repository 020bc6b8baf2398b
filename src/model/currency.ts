import { figure } from '../calculus/index.ts';

/** Exchange rates: the articles print won beside every foreign amount, so the won is the pivot of every conversion. */

export const wonPerPurchaseCurrency = figure({ symbol: 'xₖ', unit: 'KRW/purchaseCurrency' });
export const wonPerBudgetCurrency = figure({ symbol: 'xᵦ', unit: 'KRW/budgetCurrency' });
export const wonPerRentCurrency = figure({ symbol: 'xᵣ', unit: 'KRW/rentCurrency' });
export const wonPerElectricityCurrency = figure({ symbol: 'xₑ', unit: 'KRW/electricityCurrency' });
export const wonPerMarketCurrency = figure({ symbol: 'xᵥ', unit: 'KRW/marketCurrency' });
export const wonPerStaffCurrency = figure({ symbol: 'xₛ', unit: 'KRW/staffCurrency' });
export const wonPerDataCurrency = figure({ symbol: 'xₗ', unit: 'KRW/dataCurrency' });
export const wonPerStorageCurrency = figure({ symbol: 'xₜ', unit: 'KRW/storageCurrency' });

/** The currency that costs of different currencies are added up in. */
export const wonPerReportCurrency = figure({ symbol: 'x', unit: 'KRW/reportCurrency' });
