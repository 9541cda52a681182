import type { Language } from '../../domain/language.ts';
import { findingText } from '../../locales/violation-text.ts';
import type { ImportReport } from '../../prisma/import-contract.ts';

/** What an import found, a line each, with the lines of the file: `  12  error  …`. */
export function printed(reader: Language, { id, version, counts, findings, ...report }: ImportReport): string {
  const lines = findings.map(({ line, severity, ...finding }) => {
    return `${String(line).padStart(6)}  ${severity.toLowerCase().padEnd(7)}  ${findingText(reader, finding)}`;
  });
  const unpaired = report.unpaired ?? { baseIds: [], twinIds: [] };
  return [
    `Contract ${id}, version ${version}`,
    Object.entries(counts)
      .map(([name, count]) => `  ${name} ${count}`)
      .join('\n'),
    ...lines,
    ...report.holdersWithoutPerson.map((title) => `  nobody bears the title: ${title}`),
    ...unpaired.baseIds.map((provision) => `  without a twin: ${provision}`),
    ...unpaired.twinIds.map((provision) => `  of the new file alone: ${provision}`),
  ].join('\n');
}
