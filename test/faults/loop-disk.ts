import {execFileSync} from 'node:child_process';

/** Why this machine cannot mount a file as a disk, where it cannot: only root can, and not in every container. */
export function whyNoLoopDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root can mount a file system (Linux)';
  try {
    for (const [command, ...args] of [
      ['losetup', '--find'],
      ['which', 'mkfs.ext4'],
    ] as const)
      execFileSync(command, args, {stdio: 'pipe'});
    return undefined;
  } catch {
    return 'this machine cannot mount a file as a disk';
  }
}
