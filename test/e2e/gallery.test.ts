import {lookAtGallery} from './look-at-gallery.ts';

// A theme changes colours alone: one sight of everything here, and `npm run test:gallery` has them all.
lookAtGallery([{looks: {language: 'en', theme: 'neutral', ground: 'dark'}}]);
