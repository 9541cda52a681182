import { maskPassword, type StartConfig } from '../../config/config.ts';
import { SAMPLE_PEOPLE } from '../../samples/people.ts';

/** The last words of a start: where everything is, who can sign in, how to stop. */
export function announce(config: StartConfig, environment: NodeJS.ProcessEnv): string {
  const { PUBLIC_URL: app = '', DATABASE_URL: database = '', OIDC_ISSUER: issuer } = environment;
  const page = (variable: string) => `http://127.0.0.1:${environment[variable]}/`;
  const places: readonly (readonly [what: string, where: string])[] = [
    ['Application', `${app}/`],
    ['API', `${app}/api/docs`],
    ['Sign-in', issuer ?? 'nobody can: set OIDC_ISSUER'],
    ['Mails', config.SMTP_URL === undefined ? page('AVENANT_PORT_MAILS') : maskPassword(config.SMTP_URL)],
    ['Temporal', config.TEMPORAL_ADDRESS ?? page('AVENANT_PORT_TEMPORAL_UI')],
    ['Database', maskPassword(database)],
  ];
  const lines = places.map(([what, where]) => `  ${what.padEnd(12)} ${where}`);
  const people = config.OIDC_ISSUER === undefined && issuer !== undefined ? demoPeople() : [];
  return ['Avenant is ready', ...lines, ...people, '  Ctrl-C stops it.'].join('\n');
}

/** Those one may sign in as at the demo's identity provider, which lists them and whoever came since. */
const demoPeople = (): string[] => [
  '  Demo people',
  ...SAMPLE_PEOPLE.map(({ name, roles }) => `    ${name} (${roles.join(', ')})`),
];
