<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share\Controller;

use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCS\OCSException;
use OCP\AppFramework\OCS\OCSForbiddenException;
use OCP\AppFramework\OCS\OCSNotFoundException;
use OCP\AppFramework\OCSController;
use OCP\Constants;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use OCP\Files\NotFoundException;
use OCP\HintException;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\Share\Exceptions\GenericShareException;
use OCP\Share\Exceptions\ShareNotFound;
use OCP\Share\IManager;
use OCP\Share\IShare;

/** The part of Nextcloud's sharing API that people and tests need: list, create, delete. */
final class ShareApiController extends OCSController {
	public function __construct(
		IRequest $request,
		private readonly IManager $shares,
		private readonly IRootFolder $root,
		private readonly IUserSession $session,
	) {
		parent::__construct('files_sharing', $request);
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/apps/files_sharing/api/v1/shares')]
	public function getShares(string $shared_with_me = 'false', ?string $path = null): DataResponse {
		$uid = $this->uid();
		$shares = [];
		foreach ([IShare::TYPE_USER, IShare::TYPE_GROUP] as $type) {
			$shares[] = $shared_with_me === 'true'
				? array_filter($this->shares->getSharedWith($uid, $type, null, -1), static fn (IShare $share): bool => $share->getShareOwner() !== $uid && $share->getPermissions() > 0)
				: $this->shares->getSharesBy($uid, $type, $path === null ? null : $this->node($path), false, -1);
		}
		return new DataResponse(array_map($this->format(...), array_values(array_merge(...$shares))));
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/apps/files_sharing/api/v1/shares')]
	public function createShare(?string $path = null, ?int $permissions = null, int $shareType = -1, ?string $shareWith = null): DataResponse {
		if ($path === null) {
			throw new OCSNotFoundException('Please specify a file or folder path');
		}
		if (!in_array($shareType, [IShare::TYPE_USER, IShare::TYPE_GROUP], true)) {
			throw new OCSException('Unknown share type', 400);
		}
		$node = $this->node($path);
		$share = $this->shares->newShare()->setNode($node)->setShareType($shareType)->setSharedWith($shareWith)->setSharedBy($this->uid());
		$rights = $permissions ?? ($node->getPermissions() & Constants::PERMISSION_ALL);
		$share->setPermissions($node instanceof File ? $rights & ~(Constants::PERMISSION_CREATE | Constants::PERMISSION_DELETE) : $rights);
		try {
			return new DataResponse($this->format($this->shares->createShare($share)));
		} catch (GenericShareException|HintException $exception) {
			throw new OCSException($exception->getHint(), $exception->getCode() === 0 ? 403 : $exception->getCode());
		} catch (\InvalidArgumentException $exception) {
			throw new OCSNotFoundException($exception->getMessage());
		} catch (\Exception $exception) {
			throw new OCSForbiddenException($exception->getMessage());
		}
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/apps/files_sharing/api/v1/shares/{id}')]
	public function deleteShare(string $id): DataResponse {
		$uid = $this->uid();
		try {
			$share = $this->shares->getShareById('ocinternal:' . $id);
		} catch (ShareNotFound) {
			throw new OCSNotFoundException('Wrong share ID, share does not exist');
		}
		if ($share->getShareOwner() === $uid || $share->getSharedBy() === $uid) {
			$this->shares->deleteShare($share);
		} elseif ($this->root->getUserFolder($uid)->getFirstNodeById($share->getNodeId()) !== null) {
			$this->shares->deleteFromSelf($share, $uid);
		} else {
			throw new OCSNotFoundException('Wrong share ID, share does not exist');
		}
		return new DataResponse();
	}

	private function node(string $path): File|Folder {
		try {
			return $this->root->getUserFolder($this->uid())->get($path);
		} catch (NotFoundException) {
			throw new OCSNotFoundException('Wrong path, file/folder does not exist');
		}
	}

	/** @return array<string, mixed> */
	private function format(IShare $share): array {
		return [
			'id' => $share->getId(), 'share_type' => $share->getShareType(), 'share_with' => $share->getSharedWith(), 'uid_owner' => $share->getSharedBy(),
			'uid_file_owner' => $share->getShareOwner(), 'permissions' => $share->getPermissions(), 'stime' => $share->getShareTime()->getTimestamp(),
			'expiration' => $share->getExpirationDate()?->format('Y-m-d H:i:s'), 'item_type' => $share->getNodeType(), 'item_source' => $share->getNodeId(),
			'file_source' => $share->getNodeId(), 'file_target' => $share->getTarget(), 'path' => $share->getTarget(), 'note' => $share->getNote(), 'label' => $share->getLabel(),
		];
	}

	private function uid(): string {
		return $this->session->getUser()->getUID();
	}
}
