import type { CookieOptions } from 'express';

interface OwnCookie {
  readonly name: string;
  readonly options: CookieOptions & { readonly secure: boolean; readonly path: '/' };
}

/**
 * A cookie that no script reads and no other site's form carries. Over https its name begins with `__Host-`: a browser takes
 * such a one from this very host alone, over https, for all of its addresses.
 */
export function ownCookie(name: string, publicUrl: string): OwnCookie {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  };
}

/** What a request's cookie of a name holds. */
export function cookieNamed(name: string, header = ''): string | undefined {
  const pair = header.split(';').find((each) => each.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
