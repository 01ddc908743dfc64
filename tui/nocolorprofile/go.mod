module github.com/charmbracelet/colorprofile

go 1.26.0
