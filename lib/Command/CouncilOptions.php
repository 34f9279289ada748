<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilPresenter;
use OCA\ConseilMunicipal\Storage\FolderKey;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;

/** The options of the commands that create and change a council. */
final class CouncilOptions {
	private const LOCAL_LAW = '<comment>In Bas-Rhin, Haut-Rhin and Moselle a local law sets the notice period, and the app does not know it: meetings can be prepared there, no convocation is sent.</comment>';

	/** Option name by field, with what it means. */
	private const FIELDS = [
		'shortName' => ['short-name', 'Name in folders and lists (the official one by default)'],
		'insee' => ['insee', 'INSEE code of the commune'],
		'siret' => ['siret', 'SIRET number'],
		'population' => ['population', 'Authenticated municipal population'],
		'seats' => ['seats', 'Legal number of members (from the population by default)'],
		'inExercise' => ['in-exercise', 'Seats filled today'],
		'hasMember3500' => ['has-member-3500', 'A member commune has 3,500 inhabitants or more: yes or no (EPCI, syndicat)'],
		'noticeDaysOverride' => ['notice-days', 'Clear days, when other than the law’s'],
		'noticeReason' => ['notice-reason', 'Why the notice period is another one'],
		'publicityMode' => ['publicity-mode', 'posting, paper or electronic'],
		'website' => ['website', 'Address of the website'],
		'address' => ['address', 'Postal address'],
		'replyAddress' => ['reply-address', 'E-mail address to which answers to its e-mails go'],
		'meetingPlace' => ['meeting-place', 'Usual place of the meetings'],
		'timezone' => ['timezone', 'Time zone (from the INSEE code by default)'],
	];
	private const GROUPS = ['councillors' => 'councillors', 'staff' => 'staff', 'managers' => 'managers'];

	public static function addFields(Command $command): void {
		foreach (self::FIELDS as [$option, $meaning]) {
			$command->addOption($option, null, InputOption::VALUE_REQUIRED, $meaning);
		}
	}

	public static function addGroups(Command $command): void {
		foreach (self::GROUPS as $option => $people) {
			$command->addOption($option, null, InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY, "Group of $people (may be given several times)");
		}
	}

	/** @return array<string, mixed> values by field, only those typed */
	public static function fields(InputInterface $input): array {
		$values = [];
		foreach (self::FIELDS as $field => [$option]) {
			if ($input->getOption($option) !== null) {
				$values[$field] = $input->getOption($option);
			}
		}
		return $values;
	}

	/** @return ?RoleGroups null when no group was typed */
	public static function groups(InputInterface $input): ?RoleGroups {
		$typed = static function (string $option) use ($input): array {
			$values = $input->getOption($option);
			return is_array($values) ? array_values(array_filter($values, is_string(...))) : [];
		};
		$groups = new RoleGroups($typed('councillors'), $typed('staff'), $typed('managers'));
		return $groups->all() === [] ? null : $groups;
	}

	/** @return list<string> what an operator has to know of a council that was made or changed */
	public static function warnings(Council $council): array {
		return $council->followsLocalLaw() ? [self::LOCAL_LAW] : [];
	}

	/** @return array<string, mixed> the council as the API says it, with what an operator looks for */
	public static function describe(Council $council): array {
		$roots = [];
		foreach (FolderKey::cases() as $key) {
			$roots[$key->value] = ['name' => $key->folderName($council), 'fileId' => $council->rootId($key)];
		}
		return CouncilPresenter::fullOf($council, []) + ['serviceAccount' => $council->getServiceUid(), 'folders' => $roots];
	}
}
