import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../config/environment.ts';

export const page = (...where: readonly string[]): Promise<string> =>
  readFile(path.join(repositoryRoot, ...where), 'utf8');

/** The cells of every row of every table of a page, heads and rules left aside. */
export function rowsOf(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  return lines
    .filter((line, index) => line.startsWith('| ') && !isRule(line) && !isRule(lines[index + 1] ?? ''))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\| -+/.test(line);
