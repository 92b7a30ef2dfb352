import {walkJourneys} from './walk-journeys.ts';

walkJourneys('in a window of 1280 pixels', {viewport: {width: 1280, height: 900}});
