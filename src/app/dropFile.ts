import type { Messages } from '../messages/index.ts';
import type { ExportReading, FileProblem } from '../present/index.ts';
import { longestExport, readExport, writeFileProblem } from '../present/index.ts';

/** Says what is wrong, in whatever language the page is in when it is said. */
export type TellProblem = (messages: Messages) => string;

const refuse = (problem: FileProblem): ExportReading => ({ ok: false, problem });

/** A file that somebody chose or dropped, as the link of its plan. Never throws. */
export async function readPlanFile(file: File): Promise<ExportReading> {
  const { name } = file;
  if (!/\.json$/i.test(name) && file.type !== 'application/json') return refuse({ code: 'kind', name });
  if (file.size > longestExport) return refuse({ code: 'tooLarge', name });
  try {
    return readExport(await file.text(), name);
  } catch {
    return refuse({ code: 'unreadable', name });
  }
}

/**
 * Opens what is dropped anywhere on the page. Texts that are dragged into a field go their way.
 * @param onScenarioLink the link of the plan, to be read as any other
 * @returns a function that ends it
 */
export function acceptDrops(onScenarioLink: (link: string) => void, onProblem: (tell: TellProblem) => void): () => void {
  const { dataset } = document.documentElement;
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // or the browser would leave the page for the file
    event.dataTransfer.dropEffect = 'copy';
    dataset['dropping'] = '';
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) delete dataset['dropping'];
  };
  const drop = (event: DragEvent): void => {
    delete dataset['dropping'];
    const files = event.dataTransfer?.types.includes('Files') ? [...event.dataTransfer.files] : null;
    if (files === null) return;
    event.preventDefault();
    const refused = (problem: FileProblem): void => onProblem((messages) => writeFileProblem(problem, messages));
    const [file, ...more] = files;
    if (!file) return;
    if (more.length > 0) return refused({ code: 'several', count: files.length });
    void readPlanFile(file).then((reading) => (reading.ok ? onScenarioLink(reading.link) : refused(reading.problem)));
  };
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
    delete dataset['dropping'];
  };
}
