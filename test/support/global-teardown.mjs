import { once } from 'node:events';

export default async function globalTeardown() {
  const guard = globalThis.testRunGuard;
  guard.ref();
  guard.stdin.end();
  await once(guard, 'exit');
}
