const DAY = 24 * 60 * 60;

/** How long a key signs. */
const SIGNS_FOR = 30 * DAY;
/** Clients keep the list of keys for a while: a new key stands in it that long before it signs. */
const PUBLISHED_BEFORE = DAY;
/** And an old one after it has signed last: for tokens that are still about. */
const PUBLISHED_AFTER = DAY;

export interface AgedKey {
  id: string;
  ageSeconds: number;
}

export interface KeyPlan {
  /** Published ones, the one that signs first. */
  published: string[];
  dropped: string[];
  makesNew: boolean;
}

/** Which of the keys sign, stay and go. `keys`: the newest first. */
export function planKeys(keys: readonly AgedKey[]): KeyPlan {
  // A young key waits, unless there is no other.
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
    makesNew: newest === undefined || newest.ageSeconds >= SIGNS_FOR,
  };
}
