import { createContext, type FormHTMLAttributes, type VNode } from 'preact';

/** The name under which a form sends the token of its reader's session. */
export const CSRF_FIELD = 'csrfToken';

/** The token of the reader's session, for every form of a page; none for whoever has no session. */
export const Csrf = createContext<string | undefined>(undefined);

/** A form that has something done. It shows by its token that it comes from a page of the session it is sent with. */
export const PostForm = ({ children, ...attributes }: FormHTMLAttributes): VNode => (
  <form method="post" {...attributes}>
    <Csrf.Consumer>
      {(token) => token !== undefined && <input type="hidden" name={CSRF_FIELD} value={token} />}
    </Csrf.Consumer>
    {children}
  </form>
);
