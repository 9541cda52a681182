import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../../config/environment.ts';

const service = z.object({
  image: z.string().optional(),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default(['default']),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  restart: z.string(),
  healthcheck: z.object({}).optional(),
  user: z.string().optional(),
  privileged: z.boolean().default(false),
});
const installation = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.unknown()),
  volumes: z.record(z.string(), z.unknown()),
});

export type Service = z.output<typeof service>;
export type Installation = z.output<typeof installation>;

export const composeText = (): Promise<string> => readFile(path.join(repositoryRoot, 'docker-compose.yml'), 'utf8');

/** The file as `docker compose` reads it with these settings. @throws when one is missing that has no default. */
export function readInstallation(text: string, settings: Readonly<Record<string, string>>): Installation {
  return installation.parse(parse(interpolate(text, settings), { merge: true }));
}

/** The settings the file cannot do without: `${NAME:?…}`. */
export function requiredSettings(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name = '']) => name))];
}

/** The settings that have a default: `${NAME:-…}`. */
export function optionalSettings(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{(\w+):-/g)].map(([, name = '']) => name))];
}

const DOLLAR = '\u0000';

/** Compose's own rule, from the innermost outwards: `${NAME:?message}`, `${NAME:-default}`, and `$$` for a dollar. */
function interpolate(text: string, settings: Readonly<Record<string, string>>): string {
  const once = (source: string): string =>
    source.replaceAll(/\$\{(\w+):([?-])([^${}]*)\}/g, (_whole, name: string, kind: string, rest: string) => {
      const value = settings[name] ?? '';
      if (value === '' && kind === '?') throw new Error(`${name} is missing: ${rest}`);
      return value === '' ? rest : value;
    });
  let before = text.replaceAll('$$', DOLLAR);
  for (let after = once(before); after !== before; after = once(before)) before = after;
  return before.replaceAll(DOLLAR, '$');
}
