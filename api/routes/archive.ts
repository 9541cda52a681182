import { fileArchive, type ArchiveDependencies } from '../archive/file-archive.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { amendmentParams } from '../schemas/common.ts';

export const archiveRoutes = (deps: ArchiveDependencies): readonly Operation[] => [
  getBytes({
    path: '/amendments/:id/archive',
    act: 'ARCHIVE_FILE',
    tag: 'Amendments',
    summary:
      'The whole file as one archive (BagIt, ZIP), to be read and checked without the application: dossier, texts, acts, proofs, minutes, messages, events with their proof',
    params: amendmentParams,
    mediaType: 'application/zip',
    refusals: ['FILE_UNKNOWN'],
    handle: ({ params: { id }, caller }) => fileArchive(deps, caller, id),
  }),
];
