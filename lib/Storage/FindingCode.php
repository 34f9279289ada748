<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

/** What a check of a council’s folders can find; each has its sentence and what repairing does about it. */
enum FindingCode: string {
	case InOrder = 'in_order';
	case AccountMissing = 'account_missing';
	case RootMissing = 'root_missing';
	case ShareMissing = 'share_missing';
	case ShareRights = 'share_rights';
	case ShareExtra = 'share_extra';
	case ShareExpires = 'share_expires';
	case AccessLeft = 'access_left';
	case AccessPending = 'access_pending';
	case GroupMissing = 'group_missing';
	case NoManager = 'no_manager';
	case SharingDisabled = 'sharing_disabled';
	case GroupSharingDisabled = 'group_sharing_disabled';
	case OwnGroupsOnly = 'own_groups_only';
	case ServiceAccountsExcluded = 'service_accounts_excluded';
	case ExpiryEnforced = 'expiry_enforced';
	case AcceptanceRequired = 'acceptance_required';
	case AccountOutside = 'account_outside';
	case RepairFailed = 'repair_failed';

	/** Sentence for a manager, with `{name}` placeholders. */
	public function text(): string {
		return match ($this) {
			self::InOrder => '{folders} folders in place, {people} people have the right access',
			self::AccountMissing => 'The service account of the council is gone',
			self::RootMissing => 'The folder « {folder} » is gone',
			self::ShareMissing => 'The group « {group} » does not see « {folder} »',
			self::ShareRights => 'The group « {group} » does not have the right access to « {folder} »',
			self::ShareExtra => 'The group « {group} » sees « {folder} » without a role that opens it',
			self::ShareExpires => 'The access of the group « {group} » to « {folder} » ends on {date}',
			self::AccessLeft => '{people} people left « {folder} » and no longer see it',
			self::AccessPending => '{people} people have not been given « {folder} » yet',
			self::GroupMissing => 'The group « {group} » no longer exists',
			self::NoManager => 'Nobody is manager of this council any more',
			self::SharingDisabled => 'Sharing is switched off on this server',
			self::GroupSharingDisabled => 'Sharing with groups is switched off on this server',
			self::OwnGroupsOnly => 'This server only lets people share with their own groups: « {group} » cannot be given the folders',
			self::ServiceAccountsExcluded => 'This server does not let the service account of the council share',
			self::ExpiryEnforced => 'This server puts an end date on every share',
			self::AcceptanceRequired => 'This server asks everybody to accept a share before it opens',
			self::AccountOutside => '{people} élus are linked to accounts that are in no group of this council',
			self::RepairFailed => 'A repair did not work: {reason}',
		};
	}

	/** The same sentence when it is about one person, who is named. */
	public function textForOne(): string {
		return match ($this) {
			self::AccessLeft => '{name} left « {folder} » and no longer sees it',
			self::AccessPending => '{name} has not been given « {folder} » yet',
			self::AccountOutside => 'An élu is linked to the account of {name}, which is in no group of this council',
			default => $this->text(),
		};
	}

	/** What repairing does about it, or what the operator can do. */
	public function detail(): string {
		return match ($this) {
			self::InOrder => 'Everything belongs to the service account of the council: nobody can erase it by mistake.',
			self::AccountMissing => 'The documents went with it: ask the operator to restore a backup first. A new account with empty folders is only made when you ask for it.',
			self::RootMissing => 'Ask the operator first: it may lie in the trash of the service account, or in a backup. It is only made anew, empty, when you ask for it.',
			self::ShareMissing, self::ShareRights => 'Repairing gives the access back, without touching any file.',
			self::ShareExtra => 'Repairing takes the access back, without touching any file.',
			self::ShareExpires => 'Repairing moves the end date as far as the server allows; the daily check does it again.',
			self::AccessLeft => 'Repairing gives it back, without touching any file.',
			self::AccessPending => 'Repairing accepts in their place.',
			self::GroupMissing => 'Choose another group for its role in the settings of the council, or ask the operator to create it again.',
			self::NoManager => 'Ask the operator to add somebody to the managers group or to map another one (occ conseil_municipal:council:update).',
			self::SharingDisabled, self::GroupSharingDisabled => 'The operator can allow it in the administration settings, section Sharing.',
			self::OwnGroupsOnly => 'The operator can lift this limit, or take the group off the list of excluded groups, in the administration settings, section Sharing.',
			self::ServiceAccountsExcluded => 'The operator can change « Allow sharing for everyone » in the administration settings, section Sharing.',
			self::ExpiryEnforced => 'The daily check moves the end date on, so nobody loses access; the operator can also switch the setting off.',
			self::AcceptanceRequired => 'Repairing accepts in the place of everybody; the operator can also switch the setting off.',
			self::AccountOutside => 'Such an account opens no folder and still gets what is sent to the élu. Ask the operator to add it to a group of the council, or take the link away in the list of élus.',
			self::RepairFailed => 'What existed is kept. Try again later, or send this line to the operator.',
		};
	}
}
