/** The addresses of sign-in below `PUBLIC_URL`: those the identity provider is told of, and those people meet. */
export const SIGN_IN = '/sign-in';
export const START = '/sign-in/start';
export const CALLBACK = '/sign-in/callback';
export const BACK_CHANNEL_LOGOUT = '/sign-in/back-channel-logout';
export const SIGN_OUT = '/sign-out';
