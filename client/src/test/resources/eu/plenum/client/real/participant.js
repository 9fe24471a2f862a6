// SPDX-License-Identifier: EUPL-1.2
// A participant in a browser, driven from Java (ChromiumParticipant). Every function returns what JSON can hold.
'use strict';

const participant = (() => {
  const lk = LivekitClient;
  const chat = [];
  const data = [];
  const events = [];
  const analysers = new Map();
  const joined = {};
  let room;
  let sound;
  let tone;
  let flash;

  const now = () => performance.timeOrigin + performance.now();
  const note = (event) => events.push({ atMs: now(), event });

  function context() {
    sound ??= new AudioContext({ sampleRate: 48000 });
    return sound;
  }

  function publication(identity, source) {
    const who = identity === '' ? room.localParticipant : room.remoteParticipants.get(identity);
    return who?.getTrackPublication(source);
  }

  function track(identity, source) {
    return publication(identity, source)?.track;
  }

  async function join(url, token, options) {
    room = new lk.Room({
      adaptiveStream: options.adaptiveStream ?? false,
      dynacast: options.dynacast ?? false,
      singlePeerConnection: options.singlePeerConnection ?? false,
      // The room's own clean-up on page unload would race with the test's.
      disconnectOnPageLeave: false,
    });
    room
      .on('disconnected', (reason) => note('disconnected:' + lk.DisconnectReason[reason]))
      .on('reconnecting', () => note('reconnecting'))
      .on('signalReconnecting', () => note('signalReconnecting'))
      .on('reconnected', () => note('reconnected'))
      .on('participantConnected', (p) => note('connected:' + p.identity))
      .on('participantDisconnected', (p) => note('left:' + p.identity))
      .on('trackMuted', (p, who) => note('muted:' + who.identity + ':' + p.source))
      .on('trackUnmuted', (p, who) => note('unmuted:' + who.identity + ':' + p.source))
      .on('trackUnpublished', (p, who) => note('unpublished:' + who.identity + ':' + p.source))
      .on('dataReceived', (payload, who, kind, topic) =>
        data.push({ from: who?.identity ?? '', topic: topic ?? '', text: new TextDecoder().decode(payload) }))
      .on('trackSubscribed', (t, p, who) => {
        note('subscribed:' + who.identity + ':' + p.source);
        const element = t.attach();
        element.muted = t.kind === 'audio';
        if (options.viewWidth) {
          element.style.width = options.viewWidth / devicePixelRatio + 'px';
          element.style.height = options.viewHeight / devicePixelRatio + 'px';
        }
        document.body.append(element);
        if (t.kind === 'video') {
          element.requestVideoFrameCallback(() => {
            joined.firstVideoMs ??= now() - joined.atMs;
          });
        }
      })
      .on('trackUnsubscribed', (t) => t.detach().forEach((element) => element.remove()));
    room.registerTextStreamHandler('lk.chat', async (reader, who) => {
      const text = await reader.readAll();
      chat.push({ from: who.identity, text });
    });
    const start = now();
    await room.connect(url, token, {
      autoSubscribe: options.autoSubscribe ?? true,
      // On a machine that is busy with several browsers and servers everything takes its time.
      websocketTimeout: 60000,
      peerConnectionTimeout: 60000,
      rtcConfig: options.relayOnly ? { iceTransportPolicy: 'relay' } : undefined,
    });
    joined.atMs = now();
    joined.connectMs = joined.atMs - start;
    return joined.connectMs;
  }

  /** Four quarters of known colour, a moving bar, and a white flash over all when a beep is to be heard. */
  function picture(width, height, fps) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const draw = canvas.getContext('2d', { alpha: false });
    let frame = 0;
    const timer = setInterval(() => {
      frame++;
      if (flash && context().currentTime >= flash.at && context().currentTime < flash.at + 0.2) {
        draw.fillStyle = '#fff';
        draw.fillRect(0, 0, width, height);
        return;
      }
      const quarters = flash ? ['#000', '#000', '#000', '#000'] : ['#c00000', '#00a000', '#0000c0', '#c0c0c0'];
      quarters.forEach((colour, i) => {
        draw.fillStyle = colour;
        draw.fillRect((i % 2) * width / 2, Math.floor(i / 2) * height / 2, width / 2, height / 2);
      });
      draw.fillStyle = '#808080';
      draw.fillRect((frame * 7) % width, height * 0.45, width / 16, height * 0.1);
    }, 1000 / fps);
    const source = canvas.captureStream(fps).getVideoTracks()[0];
    source.addEventListener('ended', () => clearInterval(timer));
    return source;
  }

  async function publishCamera(options) {
    const media = options.fakeDevice
      ? (await lk.createLocalVideoTrack({ resolution: { width: options.width, height: options.height, frameRate: options.fps } }))
      : picture(options.width, options.height, options.fps);
    const svc = options.codec === 'vp9' || options.codec === 'av1';
    const published = await room.localParticipant.publishTrack(media, {
      source: 'camera',
      videoCodec: options.codec,
      simulcast: options.simulcast,
      backupCodec: false,
      scalabilityMode: svc && options.simulcast ? 'L3T3_KEY' : svc ? 'L1T1' : undefined,
      videoEncoding: { maxBitrate: options.bitrate ?? 1700000, maxFramerate: options.fps },
      degradationPreference: 'maintain-resolution',
    });
    return published.trackSid;
  }

  async function publishTone(hertz, volume) {
    const out = context().createMediaStreamDestination();
    const gain = context().createGain();
    gain.gain.value = volume;
    tone = context().createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain).connect(out);
    tone.start();
    await context().resume();
    const published = await room.localParticipant.publishTrack(out.stream.getAudioTracks()[0], {
      source: 'microphone',
      dtx: true,
      red: true,
    });
    tone.gain = gain.gain;
    return published.trackSid;
  }

  /** From now on silence and black, save 200 ms of white and tone every {@code seconds}. */
  function flashAndBeep(seconds) {
    tone.gain.cancelScheduledValues(0);
    tone.gain.setValueAtTime(0, context().currentTime);
    const next = () => {
      const at = context().currentTime + 0.3;
      flash = { at };
      tone.gain.setValueAtTime(0.5, at);
      tone.gain.setValueAtTime(0, at + 0.2);
    };
    next();
    setInterval(next, seconds * 1000);
    return true;
  }

  function setMuted(source, muted) {
    const it = track('', source);
    return (muted ? it.mute() : it.unmute()).then(() => true);
  }

  async function unpublish(source) {
    await room.localParticipant.unpublishTrack(track('', source));
    return true;
  }

  async function say(text) {
    await room.localParticipant.sendText(text, { topic: 'lk.chat' });
    return true;
  }

  async function sendData(topic, text) {
    await room.localParticipant.publishData(new TextEncoder().encode(text), { reliable: true, topic });
    return true;
  }

  function wanted(identity, source, options) {
    const it = publication(identity, source);
    if ('subscribed' in options) it.setSubscribed(options.subscribed);
    if ('enabled' in options) it.setEnabled(options.enabled);
    if ('quality' in options) it.setVideoQuality(lk.VideoQuality[options.quality]);
    return true;
  }

  const rows = (report) => {
    const list = [];
    report.forEach((row) => list.push(row));
    return list;
  };

  async function received(identity, source) {
    const it = track(identity, source);
    if (!it) return null;
    const list = rows(await it.receiver.getStats());
    const inbound = list.find((row) => row.type === 'inbound-rtp');
    if (!inbound) return null;
    const codec = list.find((row) => row.id === inbound.codecId);
    return {
      codec: codec?.mimeType?.split('/')[1] ?? '',
      width: inbound.frameWidth ?? 0,
      height: inbound.frameHeight ?? 0,
      framesDecoded: inbound.framesDecoded ?? 0,
      fps: inbound.framesPerSecond ?? 0,
      freezeCount: inbound.freezeCount ?? 0,
      bytes: inbound.bytesReceived ?? 0,
      packetsLost: inbound.packetsLost ?? 0,
      audioLevel: inbound.audioLevel ?? 0,
      totalSamples: inbound.totalSamplesReceived ?? 0,
      concealedSamples: inbound.concealedSamples ?? 0,
    };
  }

  async function sent(source) {
    const it = track('', source);
    const list = rows(await it.sender.getStats());
    return list
      .filter((row) => row.type === 'outbound-rtp')
      .map((row) => ({
        rid: row.rid ?? '',
        codec: list.find((other) => other.id === row.codecId)?.mimeType?.split('/')[1] ?? '',
        width: row.frameWidth ?? 0,
        height: row.frameHeight ?? 0,
        fps: row.framesPerSecond ?? 0,
        bytes: row.bytesSent,
        active: row.active ?? true,
        scalabilityMode: row.scalabilityMode ?? '',
        framesEncoded: row.framesEncoded ?? 0,
        limitation: row.qualityLimitationReason ?? '',
      }));
  }

  function analyser(identity) {
    const it = track(identity, 'microphone');
    const media = it.mediaStreamTrack;
    if (analysers.get(identity)?.media !== media) {
      const node = context().createAnalyser();
      node.fftSize = 16384;
      node.smoothingTimeConstant = 0;
      context().createMediaStreamSource(new MediaStream([media])).connect(node);
      analysers.set(identity, { media, node });
    }
    return analysers.get(identity).node;
  }

  /** The loudest frequency heard from a participant, interpolated between bins, and the RMS of the last 340 ms. */
  async function heard(identity) {
    if (!track(identity, 'microphone')) return null;
    await context().resume();
    const node = analyser(identity);
    const bins = new Float32Array(node.frequencyBinCount);
    const wave = new Float32Array(node.fftSize);
    node.getFloatFrequencyData(bins);
    node.getFloatTimeDomainData(wave);
    let top = 1;
    for (let i = 2; i < bins.length - 1; i++) if (bins[i] > bins[top]) top = i;
    const [a, b, c] = [bins[top - 1], bins[top], bins[top + 1]];
    const offset = a + c - 2 * b === 0 ? 0 : (0.5 * (a - c)) / (a - 2 * b + c);
    const rms = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
    return { hertz: ((top + offset) * context().sampleRate) / node.fftSize, rms };
  }

  const ONSETS = `
    registerProcessor('onsets', class extends AudioWorkletProcessor {
      constructor() { super(); this.peak = 0; this.quiet = 0; }
      process([input]) {
        const samples = input[0];
        if (!samples) return true;
        let sum = 0;
        for (const value of samples) sum += value * value;
        const rms = Math.sqrt(sum / samples.length);
        this.peak = Math.max(this.peak, rms);
        if (rms > 0.02 && rms > this.peak / 2) {
          if (this.quiet * samples.length > sampleRate / 4) this.port.postMessage(currentTime);
          this.quiet = 0;
        } else {
          this.quiet++;
        }
        return true;
      }
    });`;

  /**
   * Watches the flash block of Plenum's synthetic camera and listens for its beeps; gives, for each flash, how many
   * milliseconds later (or, negative, earlier) the beep was heard.
   */
  async function lipSync(identity, seconds) {
    await context().resume();
    await context().audioWorklet.addModule(URL.createObjectURL(new Blob([ONSETS], { type: 'text/javascript' })));
    const node = new AudioWorkletNode(context(), 'onsets');
    const beeps = [];
    const flashes = [];
    node.port.onmessage = (message) => {
      const output = context().getOutputTimestamp();
      beeps.push(output.performanceTime + (message.data - output.contextTime) * 1000);
    };
    const media = new MediaStream([track(identity, 'microphone').mediaStreamTrack]);
    context().createMediaStreamSource(media).connect(node).connect(context().destination);
    const element = track(identity, 'camera').attachedElements[0];
    const canvas = new OffscreenCanvas(3, 4);
    const draw = canvas.getContext('2d', { willReadFrequently: true });
    let lit;
    let running = true;
    const watch = (_, frame) => {
      const [w, h] = [element.videoWidth, element.videoHeight];
      draw.drawImage(element, (w * 20.5) / 24, (h * 1.5) / 18, (w * 2) / 24, (h * 3) / 18, 0, 0, 3, 4);
      const bright = draw.getImageData(1, 2, 1, 1).data[1] > 128;
      if (bright && lit === false) flashes.push(frame.expectedDisplayTime);
      lit = bright;
      if (running) element.requestVideoFrameCallback(watch);
    };
    element.requestVideoFrameCallback(watch);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    running = false;
    node.disconnect();
    return flashes
      .map((flash) => beeps.map((beep) => beep - flash).sort((a, b) => Math.abs(a) - Math.abs(b))[0])
      .filter((offset) => offset !== undefined && Math.abs(offset) < 500);
  }

  /** The picture of a participant as base64 of RGBA rows. */
  function seen(identity, source) {
    const element = track(identity, source)?.attachedElements[0];
    if (!element || element.videoWidth === 0) return null;
    const canvas = document.createElement('canvas');
    canvas.width = element.videoWidth;
    canvas.height = element.videoHeight;
    const draw = canvas.getContext('2d', { willReadFrequently: true });
    draw.drawImage(element, 0, 0);
    const bytes = draw.getImageData(0, 0, canvas.width, canvas.height).data;
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return { width: canvas.width, height: canvas.height, rgba: btoa(text) };
  }

  function people() {
    return [...room.remoteParticipants.values()].map((p) => ({
      identity: p.identity,
      name: p.name ?? '',
      metadata: p.metadata ?? '',
      attributes: { ...p.attributes },
      connectionQuality: p.connectionQuality,
      speaking: p.isSpeaking,
      tracks: [...p.trackPublications.values()].map((t) => ({
        sid: t.trackSid,
        source: t.source,
        muted: t.isMuted,
        mime: t.mimeType,
        width: t.dimensions?.width ?? 0,
        height: t.dimensions?.height ?? 0,
        simulcasted: t.simulcasted ?? false,
      })),
    }));
  }

  return {
    join,
    publishCamera,
    publishTone,
    flashAndBeep,
    setMuted,
    unpublish,
    say,
    sendData,
    wanted,
    received,
    sent,
    heard,
    lipSync,
    seen,
    people,
    chat: () => chat,
    data: () => data,
    events: () => events,
    state: () => room?.state ?? 'none',
    timings: () => joined,
    setTone: (hertz) => ((tone.frequency.value = hertz), true),
    simulate: async (scenario, argument) => (await room.simulateScenario(scenario, argument ?? undefined), true),
    leave: async () => (await room.disconnect(), true),
  };
})();
