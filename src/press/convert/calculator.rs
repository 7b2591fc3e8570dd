//! Calculator functions (ISO 32000-2, 7.10.5): the small programs that sweeping gradients are.

use super::lexer::{Lexer, Token};

/// A program of the calculator.
pub(super) struct Program(Vec<Step>);

enum Step {
    Push(f32),
    Do(Vec<u8>),
    If(Program),
    IfElse(Program, Program),
}

/// How deep procedures may lie within each other; gradients with many stops nest one per stop.
const DEEPEST: usize = 256;
/// The most numbers on the stack (the standard asks for 100).
const TALLEST: usize = 512;

impl Program {
    /// Reads a program with its outer braces.
    pub(super) fn read(source: &[u8]) -> Option<Self> {
        let mut lexer = Lexer::new(source, 0);
        let (start, _) = lexer.next()?;
        (source[start] == b'{').then(|| Self::body(source, &mut lexer, 0))?
    }

    fn body(source: &[u8], lexer: &mut Lexer, depth: usize) -> Option<Self> {
        if depth > DEEPEST {
            return None;
        }
        let mut steps = Vec::new();
        let mut procedures = Vec::new();
        loop {
            let (start, token) = lexer.next()?;
            match token {
                Token::Number(number) => steps.push(Step::Push(number)),
                Token::Word(b"if") => steps.push(Step::If(procedures.pop()?)),
                Token::Word(b"ifelse") => {
                    let otherwise = procedures.pop()?;
                    steps.push(Step::IfElse(procedures.pop()?, otherwise));
                }
                Token::Word(word) => steps.push(Step::Do(word.to_owned())),
                Token::Other if source[start] == b'{' => {
                    procedures.push(Self::body(source, lexer, depth + 1)?);
                }
                Token::Other if source[start] == b'}' => return Some(Self(steps)),
                Token::Other | Token::Name(_) => return None,
            }
        }
    }

    /// Returns the top `count` numbers after a run; zeros where the program leaves fewer.
    pub(super) fn run(&self, input: &[f32], count: usize) -> Vec<f32> {
        let mut stack = input.to_vec();
        let _ = self.step(&mut stack);
        let missing = count.saturating_sub(stack.len());
        let mut out = vec![0.0; missing];
        out.extend_from_slice(&stack[stack.len() - (count - missing)..]);
        out
    }

    fn step(&self, stack: &mut Vec<f32>) -> Option<()> {
        for step in &self.0 {
            match step {
                Step::Push(number) if stack.len() < TALLEST => stack.push(*number),
                Step::Push(_) => return None,
                Step::If(then) => {
                    if stack.pop()? != 0.0 {
                        then.step(stack)?;
                    }
                }
                Step::IfElse(then, otherwise) => {
                    let branch = if stack.pop()? == 0.0 { otherwise } else { then };
                    branch.step(stack)?;
                }
                Step::Do(operator) => perform(operator, stack)?,
            }
        }
        Some(())
    }
}

/// Performs one operator; nothing if the stack is too short for it or its name means nothing.
fn perform(operator: &[u8], stack: &mut Vec<f32>) -> Option<()> {
    let truth = |is: bool| if is { 1.0 } else { 0.0 };
    let result = match operator {
        b"true" => 1.0,
        b"false" => 0.0,
        b"pop" => return stack.pop().map(|_| ()),
        b"dup" | b"copy" | b"index" | b"roll" | b"exch" => return arrange(operator, stack),
        b"abs" | b"neg" | b"ceiling" | b"floor" | b"round" | b"truncate" | b"sqrt" | b"sin"
        | b"cos" | b"ln" | b"log" | b"cvi" | b"cvr" | b"not" => {
            let a = stack.pop()?;
            match operator {
                b"abs" => a.abs(),
                b"neg" => -a,
                b"ceiling" => a.ceil(),
                b"floor" => a.floor(),
                b"round" => (a + 0.5).floor(),
                b"truncate" | b"cvi" => a.trunc(),
                b"sqrt" => a.max(0.0).sqrt(),
                b"sin" => a.to_radians().sin(),
                b"cos" => a.to_radians().cos(),
                b"ln" => a.ln(),
                b"log" => a.log10(),
                b"not" => truth(a == 0.0),
                _ => a,
            }
        }
        _ => {
            let b = stack.pop()?;
            let a = stack.pop()?;
            let whole = (a as i64, b as i64);
            match operator {
                b"add" => a + b,
                b"sub" => a - b,
                b"mul" => a * b,
                b"div" => a / b,
                b"idiv" => whole.0.checked_div(whole.1).unwrap_or_default() as f32,
                b"mod" => whole.0.checked_rem(whole.1).unwrap_or_default() as f32,
                b"exp" => a.powf(b),
                // Degrees from 0 to 360, counted from the first operand's axis.
                b"atan" => a.atan2(b).to_degrees().rem_euclid(360.0),
                b"eq" => truth(a == b),
                b"ne" => truth(a != b),
                b"gt" => truth(a > b),
                b"ge" => truth(a >= b),
                b"lt" => truth(a < b),
                b"le" => truth(a <= b),
                b"and" => (whole.0 & whole.1) as f32,
                b"or" => (whole.0 | whole.1) as f32,
                b"xor" => (whole.0 ^ whole.1) as f32,
                b"bitshift" if whole.1 >= 0 => (whole.0 << whole.1.min(31)) as f32,
                b"bitshift" => (whole.0 >> (-whole.1).min(31)) as f32,
                _ => return None,
            }
        }
    };
    (stack.len() < TALLEST).then(|| stack.push(result))
}

/// Performs one of the operators that only move what is on the stack.
fn arrange(operator: &[u8], stack: &mut Vec<f32>) -> Option<()> {
    let mut whole = || stack.pop().map(|number| number as i64);
    match operator {
        b"dup" => stack.push(*stack.last()?),
        b"exch" => {
            let last = stack.len().checked_sub(2)?;
            stack.swap(last, last + 1);
        }
        b"index" => {
            let depth = usize::try_from(whole()?).ok()?;
            stack.push(*stack.get(stack.len().checked_sub(depth)?.checked_sub(1)?)?);
        }
        b"copy" => {
            let count = usize::try_from(whole()?).ok()?;
            let start = stack.len().checked_sub(count)?;
            stack.extend_from_within(start..);
        }
        _ => {
            let (by, count) = (whole()?, usize::try_from(whole()?).ok()?);
            let start = stack.len().checked_sub(count)?;
            if count > 0 {
                let by = by.rem_euclid(i64::try_from(count).ok()?);
                stack[start..].rotate_right(usize::try_from(by).ok()?);
            }
        }
    }
    (stack.len() <= TALLEST).then_some(())
}

#[cfg(test)]
mod tests {
    use super::Program;

    fn run(source: &str, input: &[f32], count: usize) -> Vec<f32> {
        Program::read(source.as_bytes()).expect("a program").run(input, count)
    }

    #[test]
    fn arithmetic_and_choices() {
        assert_eq!(run("{ 2 mul 1 add }", &[3.0], 1), [7.0]);
        assert_eq!(run("{ dup 0.5 le { pop 1 0 } { pop 0 1 } ifelse }", &[0.2], 2), [1.0, 0.0]);
        assert_eq!(run("{ dup 0.5 le { pop 1 0 } { pop 0 1 } ifelse }", &[0.7], 2), [0.0, 1.0]);
        assert_eq!(run("{ 1 2 3 3 1 roll }", &[], 3), [3.0, 1.0, 2.0]);
        assert_eq!(run("{ 1 2 3 3 -1 roll }", &[], 3), [2.0, 3.0, 1.0]);
        assert_eq!(run("{ 7 8 1 index }", &[], 3), [7.0, 8.0, 7.0]);
        assert_eq!(run("{ -1 0 atan }", &[], 1), [270.0]);
    }

    #[test]
    fn broken_programs_end() {
        assert!(Program::read(b"{ 1 2").is_none());
        assert!(Program::read(b"1").is_none());
        assert!(Program::read("{".repeat(100_000).as_bytes()).is_none());
        assert_eq!(run("{ add }", &[1.0], 1), [0.0]);
        assert_eq!(run("{ 1e }", &[], 2), [0.0, 0.0]);
        assert_eq!(run("{ -9 roll 99999 copy }", &[1.0, 2.0], 1).len(), 1);
    }
}
