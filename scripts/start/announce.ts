import { z } from 'zod';
import { maskPassword, type StartConfig } from '../../config/config.ts';

const people = z.object({ items: z.array(z.object({ name: z.string(), roles: z.array(z.string()) })) });

/** The last words of a start: where everything is, who can sign in, how to stop. */
export async function announce(config: StartConfig, environment: NodeJS.ProcessEnv): Promise<string> {
  const { PUBLIC_URL: app = '', DATABASE_URL: database = '' } = environment;
  const page = (variable: string) => `http://127.0.0.1:${environment[variable]}/`;
  const places: readonly (readonly [what: string, where: string])[] = [
    ['Application', `${app}/`],
    ['API', `${app}/api/docs`],
    ['Mails', config.SMTP_URL === undefined ? page('AVENANT_PORT_MAILS') : maskPassword(config.SMTP_URL)],
    ['Temporal', config.TEMPORAL_ADDRESS ?? page('AVENANT_PORT_TEMPORAL_UI')],
    ['Database', maskPassword(database)],
  ];
  const lines = places.map(([what, where]) => `  ${what.padEnd(12)} ${where}`);
  return ['Avenant is ready', ...lines, ...(await demoPeople(app)), '  Ctrl-C stops it.'].join('\n');
}

/** Those one may sign in as; none where that is switched off. */
async function demoPeople(app: string): Promise<string[]> {
  const response = await fetch(`${app}/api/v1/demo-people`);
  if (!response.ok) return [];
  const { items } = people.parse(await response.json());
  return ['  Demo people', ...items.map(({ name, roles }) => `    ${name} (${roles.join(', ')})`)];
}
