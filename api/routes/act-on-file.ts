import type { z } from 'zod';
import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Post } from '../http/operations.ts';
import type { changed } from '../schemas/actions.ts';
import { changedView } from '../views/decided.ts';

/** Has a file carry out a command of whoever asks; the answer is what became of the file, as he may see it. */
export const actOnFile = (
  deps: Dependencies,
  { params: { id }, caller, request }: Post<{ readonly id: string }, unknown>,
  command: AmendmentCommand,
): Promise<z.input<typeof changed>> =>
  carryOut(deps, {
    fileId: id,
    command,
    asker: caller,
    request,
    answer: (state, reader) => changedView(id, state, reader),
  });
