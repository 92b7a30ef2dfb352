import type {CDPSession} from 'playwright-core';

/** A cheap phone on a poor line: a quarter of this processor, 150 ms there and back, 1.6 Mbit/s down. */
export async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
}

export const phone = {width: 360, height: 740};
