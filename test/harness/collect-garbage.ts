import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects garbage every 250 ms while `work` runs, as can happen in any process. */
export async function whileCollectingGarbage<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    collect();
    timer = setTimeout(again, 250);
  };
  timer = setTimeout(again, 50);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
