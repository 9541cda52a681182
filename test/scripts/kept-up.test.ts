import { describe, expect, it } from '@jest/globals';
import { KeptUp, type Part } from '../../scripts/start/kept-up.ts';
import { waitFor } from '../../embedded/wait.ts';

describe('A part that is kept up', () => {
  it('is started again when it ends by itself, which is said', async () => {
    const parts = new Parts();
    const kept = new KeptUp('The API', parts.start, parts.say);
    await kept.start();
    parts.last().end('exit code 1');
    await parts.started(2);
    await kept.stop();
    expect(parts.said).toEqual(['The API stopped (exit code 1): starting it again in 0.5 s', 'The API is up again']);
    expect(parts.all).toHaveLength(2);
  });

  it('is tried again when it does not start', async () => {
    const parts = new Parts();
    const kept = new KeptUp('The API', parts.start, parts.say);
    await kept.start();
    parts.failNext();
    parts.last().end('signal SIGKILL');
    await parts.started(2);
    expect(parts.said).toContain('Error: no');
    await kept.stop();
  });

  it('stays down once it is stopped', async () => {
    const parts = new Parts();
    const kept = new KeptUp('The API', parts.start, parts.say);
    await kept.start();
    await kept.stop();
    expect(parts.all).toHaveLength(1);
    expect(parts.said).toEqual([]);
  });

  it('does not hide that its first start failed', async () => {
    const parts = new Parts();
    parts.failNext();
    await expect(new KeptUp('The API', parts.start, parts.say).start()).rejects.toThrow('no');
  });
});

class StubPart implements Part {
  readonly ended: Promise<string>;
  #end: (how: string) => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  end(how: string): void {
    this.#end(how);
  }

  readonly stop = async (): Promise<void> => this.#end('stopped');
}

class Parts {
  readonly all: StubPart[] = [];
  readonly said: string[] = [];
  #fails = false;

  failNext(): void {
    this.#fails = true;
  }

  readonly say = (line: string): void => {
    this.said.push(line);
  };

  readonly start = async (): Promise<StubPart> => {
    if (this.#fails) {
      this.#fails = false;
      throw new Error('no');
    }
    const part = new StubPart();
    this.all.push(part);
    return part;
  };

  last(): StubPart {
    const part = this.all.at(-1);
    if (part === undefined) throw new Error('None was started.');
    return part;
  }

  async started(count: number): Promise<void> {
    await waitFor(async () => (this.all.length === count ? true : undefined), { withinMs: 10_000, everyMs: 10 });
    expect(this.all).toHaveLength(count);
  }
}
