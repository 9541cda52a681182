import { LANGUAGES, type Language } from '../../domain/language.ts';
import { readablePage, type Within } from '../../documents/archive/readable.ts';
import { utf8, type Files } from '../../documents/zip.ts';
import type { Frame } from '../../web/layout/frame.ts';
import { html } from '../../web/layout/page.tsx';
import { DossierPage } from '../../web/pages/dossier-page.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { dossierOf } from '../pages/dossier.ts';
import { documentPath } from './contents.ts';

export const STYLE = 'style.css';

/** The frame of a page that nobody is signed in to. */
export const archivedFrame = (language: Language): Frame => ({ language, url: '/', sections: [], assets: '' });

/**
 * The dossier in both languages, as it is read in the application, with nothing left to do in it. Its links lead to documents
 * and to what stands `beside` it.
 */
export async function readableDossier(deps: Dependencies, caller: Caller, id: string, beside: Files): Promise<Files> {
  const pages = await Promise.all(
    LANGUAGES.map(async (language): Promise<[string, Uint8Array]> => {
      const dossier = await dossierOf(deps, { ...caller, language }, id);
      const page = html(
        DossierPage({ ...archivedFrame(language), ...dossier, allowed: [], ownTasks: [], archived: false }),
      );
      return [`index.${language}.html`, utf8(readablePage(page, STYLE, within(id, language, beside)))];
    }),
  );
  return new Map(pages);
}

const within =
  (id: string, language: Language, beside: Files): Within =>
  (href) => {
    const sha256 = new RegExp(`^/api/v1/amendments/${id}/documents/([0-9a-f]{64})$`, 'u').exec(href)?.[1];
    if (sha256 !== undefined) return documentPath(sha256);
    const meeting = /^\/meetings\/([\w-]+)(?:\/minutes)?$/u.exec(href)?.[1];
    const minutes = `minutes/${meeting}.${language}.html`;
    return beside.has(minutes) ? minutes : undefined;
  };
