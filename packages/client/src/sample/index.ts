export { makeSample, type SampleTime, sampleLoop } from './sample.ts';
