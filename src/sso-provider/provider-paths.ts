/** All URLs of the provider, except those of the pages it shares with the console. */
export const providerPaths = {
  requestAccount: '/create-account',
  ownPreferences: '/preferences',
  authorization: '/authorize',
  pushedRequest: '/pushed-request',
  token: '/token',
  userinfo: '/userinfo',
  keys: '/jwks',
  endSession: '/session/end',
  interaction: (uid: string) => `/interaction/${uid}`,
  continueInteraction: (uid: string) => `/interaction/${uid}/continue`,
  leaveInteraction: (uid: string) => `/interaction/${uid}/other-account`,
  createAccount: (uid: string) => `/interaction/${uid}/create-account`,
  cancelInteraction: (uid: string) => `/interaction/${uid}/cancel`,
} as const;
