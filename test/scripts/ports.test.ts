import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadStartConfig } from '../../config/config.ts';
import { freePort } from '../../embedded/free-port.ts';
import { reservePorts } from '../../scripts/start/ports.ts';
import { runDirectory } from '../support/run.ts';

describe('The ports of a start', () => {
  let file: string;
  let stranger: Server;
  let taken: number;

  beforeEach(async () => {
    file = path.join(await mkdtemp(path.join(runDirectory(), 'ports-')), 'ports.json');
    taken = await freePort();
    stranger = createServer().listen(taken, '127.0.0.1');
    await once(stranger, 'listening');
  });
  afterEach(async () => {
    stranger.close();
    await once(stranger, 'close');
  });

  it('are the set ones', async () => {
    const port = await freePort();
    const ports = await reservePorts(loadStartConfig({ AVENANT_PORT_SMTP: String(port) }), file);
    expect(ports.numbers.AVENANT_PORT_SMTP).toBe(port);
    await ports.releaseAll();
  });

  it('name the variable when a set one is taken, and hold none then', async () => {
    const config = loadStartConfig({ AVENANT_PORT_MAILS: String(taken) });
    await expect(reservePorts(config, file)).rejects.toThrow(
      `Port ${taken} (AVENANT_PORT_MAILS) is taken by another program: stop what has it, or set AVENANT_PORT_MAILS to a free port.`,
    );
    await (await reservePorts(loadStartConfig({}), file)).releaseAll();
  });

  it('let two clones that start at the same time take different ones', async () => {
    const first = await reservePorts(loadStartConfig({}), file);
    const second = await reservePorts(loadStartConfig({}), `${file}2`);
    const numbers = [...Object.values(first.numbers), ...Object.values(second.numbers)];
    expect(new Set(numbers).size).toBe(numbers.length);
    await Promise.all([first.releaseAll(), second.releaseAll()]);
  });

  it('are the same at the next start', async () => {
    const other = await reservePorts(loadStartConfig({}), `${file}2`);
    const first = await reservePorts(loadStartConfig({}), file);
    await Promise.all([first.releaseAll(), other.releaseAll()]);
    const second = await reservePorts(loadStartConfig({}), file);
    expect(second.numbers).toEqual(first.numbers);
    await second.releaseAll();
  });
});
