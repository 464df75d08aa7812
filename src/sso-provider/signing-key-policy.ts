const DAY = 24 * 60 * 60;

/** How long a key signs, in seconds. */
const SIGNING_PERIOD = 30 * DAY;
/** Clients cache the list of keys, so a new key is published this many seconds before it signs. */
const PUBLISHED_BEFORE = DAY;
/** An old key stays published this many seconds after it last signed, because its tokens may still be in use. */
const PUBLISHED_AFTER = DAY;

export interface AgedKey {
  id: string;
  ageSeconds: number;
}

export interface KeyPlan {
  /** The published keys. The one that signs comes first. */
  published: string[];
  dropped: string[];
  makesNew: boolean;
}

/**
 * Decides which keys are published and which are deleted, and whether a new one is due. `keys` are sorted from newest
 * to oldest.
 */
export function planKeys(keys: readonly AgedKey[]): KeyPlan {
  // A new key does not sign until clients know it, unless it is the only one.
  const signing = keys.find(({ ageSeconds }) => ageSeconds >= PUBLISHED_BEFORE) ?? keys.at(-1);
  const dropped = keys.filter((_key, index) => {
    const successor = keys[index - 1];
    return successor !== undefined && successor.ageSeconds >= PUBLISHED_BEFORE + PUBLISHED_AFTER;
  });
  const others = keys.filter((key) => key !== signing && !dropped.includes(key));
  const [newest] = keys;
  return {
    published: [...(signing ? [signing] : []), ...others].map(({ id }) => id),
    dropped: dropped.map(({ id }) => id),
    makesNew: newest === undefined || newest.ageSeconds >= SIGNING_PERIOD,
  };
}
