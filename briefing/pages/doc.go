// Package pages gives back memory that only holds what stands in the program's file as well: the system brings it
// back when somebody looks there again. Beside a text of ten megabytes it is a third of all.
package pages
