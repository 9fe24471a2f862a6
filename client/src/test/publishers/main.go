// SPDX-License-Identifier: EUPL-1.2

// Publishers joins a room many times and publishes, each time, the same encoded pictures: a crowd that costs next to
// nothing, so that what receives it can be measured on the same machine.
//
// Usage: publishers URL ROOM COUNT PICTURES.ivf WIDTH HEIGHT; LIVEKIT_API_KEY and LIVEKIT_API_SECRET let it in.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"github.com/livekit/protocol/livekit"
	lksdk "github.com/livekit/server-sdk-go/v2"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
	"github.com/pion/webrtc/v4/pkg/media/ivfreader"
)

func main() {
	if len(os.Args) != 7 {
		log.Fatal("usage: publishers URL ROOM COUNT PICTURES.ivf WIDTH HEIGHT")
	}
	count, width, height := number(os.Args[3]), number(os.Args[5]), number(os.Args[6])
	frames, period := read(os.Args[4])
	for i := 0; i < count; i++ {
		publish(os.Args[1], os.Args[2], fmt.Sprintf("publisher-%02d", i+1), frames, period, width, height)
	}
	fmt.Println("publishing")
	end := make(chan os.Signal, 1)
	signal.Notify(end, syscall.SIGTERM, syscall.SIGINT)
	<-end
}

func number(text string) int {
	value, err := strconv.Atoi(text)
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func read(path string) (frames [][]byte, period time.Duration) {
	file, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	ivf, header, err := ivfreader.NewWith(file)
	if err != nil {
		log.Fatal(err)
	}
	for {
		frame, _, err := ivf.ParseNextFrame()
		if err == io.EOF {
			break
		}
		if err != nil {
			log.Fatal(err)
		}
		frames = append(frames, frame)
	}
	period = time.Second * time.Duration(header.TimebaseNumerator) / time.Duration(header.TimebaseDenominator)
	return frames, period
}

func publish(url, room, identity string, frames [][]byte, period time.Duration, width, height int) {
	joined, err := lksdk.ConnectToRoom(url, lksdk.ConnectInfo{
		APIKey:              os.Getenv("LIVEKIT_API_KEY"),
		APISecret:           os.Getenv("LIVEKIT_API_SECRET"),
		RoomName:            room,
		ParticipantIdentity: identity,
	}, &lksdk.RoomCallback{}, lksdk.WithAutoSubscribe(false))
	if err != nil {
		log.Fatal(err)
	}
	track, err := lksdk.NewLocalTrack(webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypeVP8, ClockRate: 90000})
	if err != nil {
		log.Fatal(err)
	}
	options := lksdk.TrackPublicationOptions{
		Name: "camera", Source: livekit.TrackSource_CAMERA, VideoWidth: width, VideoHeight: height,
	}
	if _, err = joined.LocalParticipant.PublishTrack(track, &options); err != nil {
		log.Fatal(err)
	}
	go func() {
		tick := time.NewTicker(period)
		for i := 0; ; i++ {
			<-tick.C
			sample := media.Sample{Data: frames[i%len(frames)], Duration: period}
			if err := track.WriteSample(sample, nil); err != nil {
				log.Fatal(err)
			}
		}
	}()
}
