/** What stands in the way of a file that somebody wants opened: what it is, where, and what can be done. */
const problems = {
  several: (count: string): string => `${count} files at once: drop one, a JSON file that was saved here.`,
  kind: (name: string): string =>
    `“${name}” is not a JSON file. This page opens the JSON that it saved itself; of a table or a report, open the link in it.`,
  tooLarge: (name: string, most: string): string =>
    `“${name}” is longer than ${most} characters, which no plan of this page is. Choose the JSON that was saved here.`,
  unreadable: (name: string): string => `“${name}” could not be read from the disk. Try it once more.`,
  notJson: (line: string, column: string): string =>
    `From line ${line}, column ${column} on this is no JSON: it may have been cut short or edited. Save it again, or open the link in it.`,
  notOurs: 'This JSON has no “schema” of this page, so it is from somewhere else. Choose one that was saved here.',
  otherSchema: (found: string, known: string): string =>
    `The file’s “schema” is “${found}”, and this page reads “${known}”. A newer edition of the page opens it, and so does the link in it.`,
  noLink: (where: string): string =>
    `There is no text at “${where}”, where the plan should be. Save the file again, or open the plan by its link.`,
  noPlan: (where: string): string =>
    `What stands at “${where}” is no plan: it should begin with “#v=”. Put the link of the plan there, or save the file again.`,
};

/** The sheets of the workbook: at most 31 characters, and none of []/\:*? */
const sheets = {
  results: 'Results',
  inputs: 'Inputs',
  working: 'Working',
  comparisons: 'Comparisons',
  sources: 'Sources',
  plans: 'Plans',
};

const columns = {
  name: 'Name',
  label: 'Quantity',
  value: 'Value',
  low: 'Low',
  high: 'High',
  unit: 'Unit',
  stated: 'Stated as',
  written: 'When saved',
  working: 'Working',
  restsOn: 'Rests on',
  status: 'Status',
  source: 'Source',
  spelling: 'As typed',
  symbols: 'In symbols',
  note: 'Note',
  reference: 'Reference',
  plan: 'Of the plan',
  claim: 'What is reported',
  ratio: 'Ratio',
  ratioBelow: 'Less than, times',
  ratioAbove: 'More than, times',
  ratioLow: 'Ratio, low',
  ratioHigh: 'Ratio, high',
  sentence: 'In words',
  publisher: 'Publisher',
  title: 'Title',
  date: 'Date',
  address: 'Address',
  licence: 'Licence',
  differs: 'What differs',
  link: 'Link',
};

const workbook = {
  sheets,
  columns,
  live: (inputs: string): string =>
    `The column “${columns.value}” is live: a number typed over in the sheet “${inputs}” changes everything that rests on it. The other columns are as they were when this was saved.`,
  onePlan: (name: string, count: string, plans: string): string =>
    `This workbook holds only “${name}”, one of ${count} plans. The sheet “${plans}” has the links of all of them.`,
  plansHint:
    'Only the plan marked here is in this workbook. A link, put behind the address of the page, opens its plan; each plan can be saved as a workbook of its own.',
  planOfThis: 'in this workbook',
  inputsHint: `Type over the column “${columns.value}”. Low and high are as they were when this was saved, and no formula uses them.`,
  workingHint: 'Every step between the inputs and the results, each after those that it uses, in the unit beside it.',
  comparisonsHint: 'As it was when this was saved; no formula stands in this sheet. Figures of different kinds are never compared.',
  sourcesHint: 'Where the inputs, the equations and the reported figures come from.',
  openInput: (known: string): string => `No single number is known (${known}). Type one here, and what rests on it is computed.`,
  openStep: (names: string): string => `Empty until there is a number for: ${names}. Until then, what is known stands under low and high.`,
  noNumber: 'With these inputs there is no number.',
  settled: 'The same whatever the open inputs below it are, so it stands as a number.',
  nothing: (zero: string, open: string): string => `Nothing as long as “${zero}” is 0; beyond that it takes a number for: ${open}.`,
  algorithm: 'Worked out by an algorithm that no cell can hold: this number stays as it was when this was saved.',
  sameRate: 'The same rate as above: type it there.',
  choice: 'A choice: the formulas are those of this one. Another needs another file.',
  calendarDay: 'days since 1970-01-01',
};

export const handover = {
  files: 'The numbers, as a file',
  xlsx: 'Save as XLSX',
  json: 'Save as JSON',
  filesHint: 'The spreadsheet has live formulas. CSV holds every value; JSON as well, and opens here again.',
  saving: 'Writing the spreadsheet …',
  saved: (name: string): string => `Saved as ${name}`,
  saveFailed: 'The spreadsheet could not be written. CSV holds the same values.',
  open: 'Open a file …',
  openHint: 'A JSON file that was saved here. It can also be dropped anywhere on the page.',
  opened: (name: string): string => `The plan of “${name}” is open.`,
  paper: 'The report',
  paperTitle: 'Title',
  paperAuthor: 'Author',
  paperHint: 'Both stand at the head of the printed report: not in the link, not in a file. This browser remembers the author.',
  fromDisk:
    'This page was opened from disk, so it has no address of its own. Put what begins with # behind the address of any copy of Runcost.',
  by: (author: string): string => `By ${author}`,
  problems,
  workbook,
};
