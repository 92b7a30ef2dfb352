import {lookAtGallery} from './look-at-gallery.ts';

// A theme changes colours alone, so all rules are asked once for each language. `npm run test:gallery` asks them all
// everywhere.
lookAtGallery([
  {looks: {language: 'en', theme: 'neutral', ground: 'dark'}},
  {looks: {language: 'en', theme: 'fluent', ground: 'light'}, coloursAlone: true},
  {looks: {language: 'cy', theme: 'govuk', ground: 'light'}},
]);
