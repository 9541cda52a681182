import type { Language } from '../../domain/language.ts';

/** Where the navigation leads. */
export type Section = 'HOME' | 'FILES' | 'MEETINGS' | 'CONTRACTS' | 'SEARCH' | 'PEOPLE';

/** That it must be known more surely who one is before one sends what a page asks for. */
export interface StepUp {
  /** What for. */
  readonly kind: 'SIGNATURE' | 'VISA' | 'ADMINISTRATION' | 'OTHER_ACTS';
  readonly level: 'PASSWORD' | 'CODE' | 'EID';
  /** Where one signs in again; absent for whoever shows a token, or where nobody can. */
  readonly href?: string | undefined;
}

/** Who reads a page, and where he is. */
export interface Frame {
  readonly language: Language;
  /** The page's own address, for the link to it in the other language. */
  readonly url: string;
  /** The name of who is signed in; absent for a stranger and for an organisation that came by its link. */
  readonly name?: string | undefined;
  /** The sections the reader may open; none for a stranger. */
  readonly sections: readonly Section[];
  /** What every form of the page that has something done carries; absent for whoever has no session. */
  readonly csrf?: string | undefined;
  /** Absent where it is known surely enough who reads. */
  readonly stepUp?: StepUp | undefined;
  /** Names the present style sheet and scripts: a browser keeps them until it changes. */
  readonly assets: string;
}

/** The address of a style sheet or script. */
export const assetUrl = ({ assets }: Pick<Frame, 'assets'>, file: string): string => `/public/${file}?v=${assets}`;
