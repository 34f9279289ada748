<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Sentence;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Helper\Table;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\ConsoleOutputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** How the commands speak: tables for people, `--output=json` for scripts, refusals on the error stream with exit code 1. */
final class Console {
	public function __construct(
		private readonly Sentence $sentence,
	) {
	}

	public static function addOutputOption(Command $command): void {
		$command->addOption('output', null, InputOption::VALUE_REQUIRED, 'Output format: plain or json', 'plain');
	}

	/**
	 * @param array<array-key, mixed> $data the whole answer, for scripts
	 * @param \Closure(): void $plain writes it for people
	 */
	public static function answer(InputInterface $input, OutputInterface $output, array $data, \Closure $plain): void {
		if (in_array($input->getOption('output'), ['json', 'json_pretty'], true)) {
			$pretty = $input->getOption('output') === 'json_pretty' ? JSON_PRETTY_PRINT : 0;
			$output->writeln(json_encode($data, $pretty | JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), OutputInterface::OUTPUT_RAW);
			return;
		}
		$plain();
	}

	/**
	 * @param list<string> $header
	 * @param list<list<scalar|null>> $rows
	 */
	public static function table(OutputInterface $output, array $header, array $rows): void {
		(new Table($output))->setHeaders($header)->setRows($rows)->render();
	}

	/** Says what was refused, as JSON too when that was asked for; returns the exit code. */
	public function refuse(InputInterface $input, OutputInterface $output, DomainError $refusal): int {
		$message = $this->sentence->say($refusal->text, $refusal->parameters);
		$errors = $output instanceof ConsoleOutputInterface ? $output->getErrorOutput() : $output;
		self::answer(
			$input,
			$errors,
			['code' => $refusal->errorCode, 'message' => $message, 'field' => $refusal->field, 'data' => $refusal->data === [] ? null : $refusal->data],
			static fn () => $errors->writeln(($refusal->field === null ? '' : $refusal->field . ': ') . $message, OutputInterface::OUTPUT_RAW),
		);
		return Command::FAILURE;
	}

	/** @return string what was typed for an argument or option, '' when nothing was */
	public static function text(mixed $typed): string {
		return is_string($typed) ? $typed : '';
	}
}
