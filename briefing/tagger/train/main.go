package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

const defaultMix = "ewt,btc=0.3,wikigold=2,redocred=0.8,politics,gum"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("no subcommand – give words, fit or score")
	}
	fs := flag.NewFlagSet(args[0], flag.ContinueOnError)
	switch args[0] {
	case "words":
		return runWords(fs, args[1:])
	case "fit":
		return runFit(fs, args[1:])
	case "score":
		return runScore(fs, args[1:])
	}
	return fmt.Errorf("no subcommand %q – give words, fit or score", args[0])
}

// runWords makes the table of what words mean from their vectors and lists.
func runWords(fs *flag.FlagSet, args []string) error {
	out := fs.String("out", "briefing/tagger/feature/words.bin", "the table to write")
	vec := fs.String("vectors", "", "file of lines: word, then its vector; the most frequent first")
	most := fs.Int("most", 100000, "take so many words of it")
	dir := fs.String("train", "../shared/bench/actors/train", "folder of the annotated corpora")
	mix := fs.String("mix", defaultMix, "corpora and what they weigh")
	classes := fs.Int("classes", 1024, "how many classes to sort them into")
	if err := fs.Parse(args); err != nil {
		return err
	}
	corpora, err := load(*dir, *mix)
	if err != nil {
		return err
	}
	return buildWords(*out, *vec, *most, *classes, fs.Args(), corpora)
}

// runFit learns the model's weights.
func runFit(fs *flag.FlagSet, args []string) error {
	var set settings
	fs.StringVar(&set.dir, "train", "../shared/bench/actors/train", "folder of the annotated corpora")
	fs.StringVar(&set.data, "data", "../shared/bench/actors/data", "folder of the corpora to measure with")
	fs.StringVar(&set.mix, "mix", defaultMix, "corpora and what they weigh")
	fs.IntVar(&set.epochs, "epochs", 5, "how often to see each run")
	fs.IntVar(&set.least, "least", 2, "leave out features that occur less often")
	fs.Float64Var(&set.rate, "rate", 0.05, "learning rate")
	fs.Float64Var(&set.l2, "l2", 0.01, "how much weights are drawn to zero")
	fs.Float64Var(&set.drop, "drop", 0, "share of features to hide from each token")
	fs.Float64Var(&set.disguise, "disguise", 0.5, "what copies of the corpora with made-up words in names weigh")
	fs.IntVar(&set.folds, "folds", 4, "parts that the training data is cut into for the second pass; 0 for one pass only")
	fs.StringVar(&set.out, "out", "", "model file to write")
	fs.IntVar(&set.size, "size", 3100000, "bytes of the first pass's table")
	fs.IntVar(&set.errors, "errors", 0, "print so many kinds of miss")
	if err := fs.Parse(args); err != nil {
		return err
	}
	return fit(set)
}

// runScore measures a model.
func runScore(fs *flag.FlagSet, args []string) error {
	data := fs.String("data", "../shared/bench/actors/data", "folder of the corpora to measure with")
	model := fs.String("model", "briefing/tagger/model.bin", "model file to measure")
	if err := fs.Parse(args); err != nil {
		return err
	}
	tests, err := load(*data, "worldwide,pud")
	if err != nil {
		return err
	}
	return score(*model, tests)
}
