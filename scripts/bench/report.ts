import type { InboxPlan } from './measure/inbox-plan.ts';
import type { OpenFiles } from './measure/open-files.ts';
import { PAGE_AIM, type ProvisionPages } from './measure/provision-page.ts';
import { AIMS, type TextScale } from './measure/text.ts';
import type { Aim, ClientsResult, Results, ShapeResult } from './results.ts';
import type { Spread } from './statistics.ts';
import { SHAPES, type ShapeName } from './system.ts';

const TITLES: Readonly<Record<ShapeName, string>> = {
  avenant: 'Avenant',
  sql: 'SQL function',
  textbook: 'textbook Temporal',
};

/** The results for a person: times in milliseconds. */
export function reportOf({
  aims,
  decisions,
  inboxPlan,
  machine,
  openFiles,
  rounds,
  filesABlock,
  text,
  provisionPages,
}: Results): string {
  const facts = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  return [
    `${facts.join(', ')}; ${rounds} rounds of ${filesABlock} files`,
    ...decisions.map(tableOf),
    ...(aims.length === 0 ? [] : [aims.map(aimLine).join('\n')]),
    ...(openFiles === undefined ? [] : [openFilesLines(openFiles)]),
    ...(inboxPlan === undefined ? [] : [inboxPlanLines(inboxPlan)]),
    ...(text === undefined ? [] : [textLines(text)]),
    ...(provisionPages === undefined ? [] : [provisionPagesLines(provisionPages)]),
  ].join('\n\n');
}

const COLUMNS = ['', 'decision p50', 'p99', 'next task p50', 'p99', 'lives/s', 'CPU a life'] as const;

function tableOf({ clients, shapes }: ClientsResult): string {
  const rows = SHAPES.map((shape) => [TITLES[shape], ...cellsOf(shapes[shape])]);
  const table = [COLUMNS, ...rows];
  const widths = COLUMNS.map((_column, index) => Math.max(...table.map((row) => (row[index] ?? '').length)));
  const lines = table.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [together(clients), ...lines].join('\n');
}

function cellsOf({ cpuPerLife, decision, livesPerSecond, nextTask }: ShapeResult): readonly string[] {
  const cpu = Object.entries(cpuPerLife).map(([process, time]) => `${process} ${time}`);
  const next = nextTask === undefined ? ['–', '–'] : [nextTask.p50, nextTask.p99];
  return [decision.p50, decision.p99, ...next, livesPerSecond].map(String).concat(cpu.join(', '));
}

const together = (clients: number): string => `${clients} ${clients === 1 ? 'client' : 'clients'}`;

const verdict = (met: boolean): string => (met ? 'met' : 'not met');

const aimLine = ({ aim, clients, met, ratio, what }: Aim): string =>
  `${what}, ${together(clients)}: ${ratio} (aim ${aim}): ${verdict(met)}`;

function openFilesLines({ files, tasks, workerMemoryMiB }: OpenFiles): string {
  const memory = workerMemoryMiB === undefined ? 'unknown' : `${workerMemoryMiB.with} MiB`;
  const before = workerMemoryMiB === undefined ? '' : ` (before: ${workerMemoryMiB.before})`;
  return `${files} open files: worker memory ${memory}${before}; GET /tasks p50 ${tasks.p50}, p99 ${tasks.p99}`;
}

function inboxPlanLines({ met, openTasks, readings }: InboxPlan): string {
  const lines = readings.map(
    ({ buffers, milliseconds, sequentialScan, whose }) =>
      `  inbox ${whose}: ${buffers} buffers, ${sequentialScan ? 'a' : 'no'} sequential scan, ${milliseconds} ms`,
  );
  return [`${openTasks} open tasks (aim ≤ 40 buffers, no sequential scan): ${verdict(met)}`, ...lines].join('\n');
}

function textLines({ growth, met, sizes }: TextScale): string {
  const lines = sizes.map(
    ({ amendments, articles, comparison, consolidation, first, instructions, provisions }) =>
      `  ${articles} articles (${provisions} provisions), ${amendments} amendments (${instructions} instructions): ` +
      `consolidated in ${consolidation} ms (the first time ${first}), compared in ${comparison}`,
  );
  const aim = `aim ≤ ${AIMS.consolidation} ms consolidated, ≤ ${AIMS.comparison} ms compared, growth at most linear`;
  const grown = `  ${growth.size} times as much: consolidated in ${growth.consolidation} times, compared in ${growth.comparison}`;
  return [`the text engine (${aim}): ${verdict(met)}`, ...lines, grown].join('\n');
}

function provisionPagesLines({ amendments, articles, askedAgain, firstAsked, met, newest }: ProvisionPages): string {
  const size = `${articles} articles amended ${amendments} times`;
  const times = ({ p50, p99 }: Spread): string => `p50 ${p50}, p99 ${p99}`;
  return [
    `the page of a provision of ${size} (aim p50 ≤ ${PAGE_AIM} ms): ${verdict(met)}`,
    `  in the newest version ${times(newest)}; as on a day first asked for ${times(firstAsked)}, asked again ${times(askedAgain)}`,
  ].join('\n');
}
