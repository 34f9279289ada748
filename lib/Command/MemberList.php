<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Council\MemberPresenter;
use OCA\ConseilMunicipal\Error\DomainError;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

final class MemberList extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MemberMapper $members,
		private readonly MemberPresenter $presenter,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:member:list')->setDescription('List the members of a council in the order of the tableau')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$grant = $this->access->council((int)Console::text($input->getArgument('council')), Action::Prepare);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$members = array_map(
			fn (Member $member): array => $this->presenter->present($member, $grant),
			$this->members->ofCouncil($grant->council->getId()),
		);
		Console::answer($input, $output, $members, static fn () => Console::table(
			$output,
			['Rank', 'Name', 'Function', 'Group', 'Channel', 'Account'],
			array_map(static fn (array $member): array => [
				$member['position'], $member['firstName'] . ' ' . $member['lastName'], $member['function'],
				$member['politicalGroup'], $member['channel'], $member['uid'],
			], $members),
		));
		return self::SUCCESS;
	}
}
